import type { ClientFile } from '../client/shapes.ts';
import { fileUrl } from './api.ts';
import { useSlack } from './slack.ts';

const PICTURE = /^image\/(png|jpeg|gif|webp)$/;

/** Files of a message: pictures are shown, everything is downloaded. */
export function Files({ list }: { list: ClientFile[] }) {
  const { say } = useSlack();
  if (list.length === 0) return null;
  return (
    <ul class="files">
      {list.map((file) => (
        <li key={file.id}>
          {file.mode === 'tombstone' ? <span class="quiet">{say('fileGone')}</span> : <OneFile file={file} />}
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file }: { file: ClientFile }) {
  const { say, me } = useSlack();
  const { id, name = id, mimetype = '', size = 0 } = file;
  const url = fileUrl(me.id, id, name);
  return (
    <>
      <a class="file" href={url} download={name}>
        <span aria-hidden="true">📄</span> <span class="hidden">{say('download')} </span>
        <bdi>{name}</bdi> <span class="quiet">{sizeText(size, me.locale)}</span>
      </a>
      {PICTURE.test(mimetype) && <img src={url} alt={name} loading="lazy" />}
    </>
  );
}

function sizeText(bytes: number, locale: string): string {
  const [unit, size] =
    bytes >= 1_000_000 ? ['megabyte', 1e6] : bytes >= 1_000 ? ['kilobyte', 1e3] : ['byte', 1];
  const style = { style: 'unit', unit: String(unit), maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, style).format(bytes / Number(size));
}
