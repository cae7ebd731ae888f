import {
  Alert,
  Button,
  type FurtherName,
  type I18n,
  I18nContext,
  Spinner,
  useI18n,
} from '@recourse/ui/components';
import { loadFurther } from '@recourse/ui/load';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Loaded<P> = { Part: ComponentType<P>; i18n: I18n };

/**
 * A part of the page that is loaded when it is first shown, with the texts of the catalogues `names`. Until then it
 * says that it is loading; if it cannot be loaded, it says so and can be asked for again. Once loaded it is there
 * at once wherever it is shown.
 */
export function lazyPart<P extends object>(names: FurtherName[], load: () => Promise<ComponentType<P>>) {
  let ready: Loaded<P> | null = null;
  const fetchPart = async (i18n: I18n) => {
    const [Part, ...texts] = await Promise.all([
      load(),
      ...names.map((name) => loadFurther(name, i18n.language)),
    ]);
    ready = { Part, i18n: i18n.with(Object.assign({}, ...texts)) };
  };
  return function LazyPart(props: P) {
    const i18n = useI18n();
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(ready ? 'ready' : 'loading');
    useEffect(() => {
      if (state !== 'loading') return;
      let left = false;
      const show = (next: 'ready' | 'failed') => !left && setState(next);
      fetchPart(i18n).then(
        () => show('ready'),
        (error: unknown) => {
          console.error(error);
          show('failed');
        },
      );
      return () => {
        left = true;
      };
    }, [state]);
    if (state === 'failed') return <NotLoaded onRetry={() => setState('loading')} />;
    if (!ready) return <Spinner label={i18n.t('part.loading')} />;
    const { Part } = ready;
    return (
      <I18nContext.Provider value={ready.i18n}>
        <Part {...props} />
      </I18nContext.Provider>
    );
  };
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <Alert tone="warning" icon="offline" live action={<Button onClick={onRetry}>{t('failed.retry')}</Button>}>
      <p>{t('part.failed')}</p>
    </Alert>
  );
}
