import type { Interactive } from '../../block-kit/elements.ts';
import type { ClientFile } from '../../client/shapes.ts';
import { useSlack } from '../slack.ts';
import { useBusy } from '../use-busy.ts';
import { type FieldProps, marks } from './field.tsx';

interface Given extends Omit<FieldProps, 'element'> {
  element: Extract<Interactive, { type: 'file_input' }>;
  value: unknown;
}

/** Files of a form: uploaded when they are chosen. */
export function FileField(props: Given) {
  const { element, value, change } = props;
  const { act, say } = useSlack();
  const [busy, run] = useBusy();
  const files = [value ?? []].flat() as ClientFile[];
  const chosen = (list: FileList | null) =>
    run(async () => {
      const done = await act({ do: 'keepFiles' }, [...(list ?? [])]);
      if (done) change([...files, ...(done.result as ClientFile[])].slice(0, element.max_files ?? 10));
    });
  return (
    <div class="file-field" aria-busy={busy}>
      <input
        type="file"
        {...marks(props)}
        multiple={element.max_files !== 1}
        accept={element.filetypes?.map((type) => `.${type}`).join(',')}
        onChange={(event) => void chosen(event.currentTarget.files)}
      />
      <ul class="chips">
        {files.map(({ id, name = id }) => (
          <li class="chip" key={id}>
            <bdi>{name}</bdi>
            <button
              type="button"
              aria-label={say('removeFile', { name })}
              onClick={() => change(files.filter((one) => one.id !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
