import { Fragment } from 'preact';
import type { Block } from '../../client/shapes.ts';
import { fileUrl } from '../api.ts';
import { useSlack } from '../slack.ts';
import { Element } from './element.tsx';
import { InputBlock } from './input-block.tsx';
import { Text } from './mrkdwn.tsx';
import { withSigns } from './pieces.tsx';
import { RichText } from './rich-text.tsx';

/** Blocks of a message or a view. `under`: the level of the heading that they stand under. */
export function Blocks({ blocks, under }: { blocks: Block[]; under: 1 | 2 | 3 }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <OneBlock key={block.block_id ?? index} block={block} under={under} />
      ))}
    </div>
  );
}

function OneBlock({ block, under }: { block: Block; under: 1 | 2 | 3 }) {
  switch (block.type) {
    case 'header': {
      const Heading = `h${under + 1}` as 'h2';
      return (
        <Heading class="block-header" dir="auto">
          {withSigns(block.text.text)}
        </Heading>
      );
    }
    case 'divider':
      return <hr />;
    case 'section':
      return <Section block={block} />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
      return (
        <div class="block-actions">
          {block.elements.map((element) => (
            <Element key={element.action_id} block={block.block_id!} element={element} />
          ))}
        </div>
      );
    case 'input':
      return <InputBlock block={block} />;
    case 'image':
      return (
        <figure class="picture">
          {block.title && <figcaption dir="auto">{withSigns(block.title.text)}</figcaption>}
          <Picture {...block} />
        </figure>
      );
    case 'rich_text':
      return (
        <div class="rich">
          <RichText elements={block.elements} />
        </div>
      );
    case 'markdown':
      return (
        <p class="text" dir="auto">
          {block.text}
        </p>
      );
  }
}

function Section({ block }: { block: Block & { type: 'section' } }) {
  const { text, fields, accessory } = block;
  return (
    <div class="block-section">
      <div class="section-main">
        {text && (
          <div class="text" dir="auto">
            <Text text={text} />
          </div>
        )}
        {fields && (
          <div class="fields">
            {fields.map((field, index) => (
              <div class="text" dir="auto" key={index}>
                <Text text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory &&
        (accessory.type === 'image' ? (
          <Picture {...accessory} />
        ) : (
          <Element block={block.block_id!} element={accessory} about={text?.text} />
        ))}
    </div>
  );
}

function Context({ block }: { block: Block & { type: 'context' } }) {
  return (
    <div class="block-context" dir="auto">
      {block.elements.map((element, index) => (
        <Fragment key={index}>
          {element.type === 'image' ? (
            <Picture {...element} />
          ) : (
            <span class="text" dir="auto">
              <Text text={element} />
            </span>
          )}
        </Fragment>
      ))}
    </div>
  );
}

interface Shown {
  image_url?: string | undefined;
  slack_file?: Record<string, unknown> | undefined;
  alt_text: string;
}

function Picture({ image_url, slack_file, alt_text }: Shown) {
  const { me } = useSlack();
  const id = slack_file?.id;
  const source = typeof id === 'string' ? fileUrl(me.id, id, 'image') : (image_url ?? '');
  if (!/^(https?:|data:image\/|client\/)/.test(source)) return <span>{alt_text}</span>;
  return <img src={source} alt={alt_text} loading="lazy" />;
}
