import { type ReactNode, useEffect, useState } from 'react';
import styles from './Picture.module.css';
import { loadPicture } from '../../session/pictures.ts';

/** An attached image, whole, in the box around it. */
export function Picture({ sha256, label }: { readonly sha256: string; readonly label: string }): ReactNode {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadPicture(sha256).then((picture) => {
      if (wanted) setUrl(picture?.url ?? null);
    });
    return () => {
      wanted = false;
    };
  }, [sha256]);
  return url === null ? null : <img className={styles.picture} src={url} alt={label} draggable={false} />;
}
