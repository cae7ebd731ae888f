import { useRef } from 'preact/hooks';
import { useSlack } from './slack.ts';

/** Files that go with what is being written. */
export function ComposerFiles({ files, setFiles }: { files: File[]; setFiles(files: File[]): void }) {
  const { say } = useSlack();
  const input = useRef<HTMLInputElement>(null);
  const chosen = (list: FileList | null) => {
    setFiles([...files, ...(list ?? [])]);
    input.current!.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={say('chooseFiles')}
        onChange={(event) => chosen(event.currentTarget.files)}
      />
      <button
        type="button"
        class="icon"
        aria-label={say('attach')}
        title={say('attach')}
        onClick={() => input.current?.click()}
      >
        +
      </button>
      {files.length > 0 && (
        <ul class="chips">
          {files.map((file, index) => (
            <li class="chip" key={`${file.name} ${index}`}>
              <bdi>{file.name}</bdi>
              <button
                type="button"
                aria-label={say('removeFile', { name: file.name })}
                onClick={() => setFiles(files.filter((one) => one !== file))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
