import { Fragment } from 'react';
import { parseMarkdown, type Inline } from './markdown';
import classes from './prose.module.css';

/** A description from somebody's document: a little Markdown, and never HTML. */
export function Prose({ text }: { text: string }) {
  if (!text.trim()) return null;
  return (
    <div className={classes.prose}>
      {parseMarkdown(text).map((block, index) => {
        if (block.kind === 'code') return <pre key={index}>{block.text}</pre>;
        if (block.kind === 'list') {
          return (
            <ul key={index}>
              {block.items.map((item, itemIndex) => (
                <li key={itemIndex}>{inline(item)}</li>
              ))}
            </ul>
          );
        }
        const content = inline(block.content);
        return <p key={index}>{block.kind === 'heading' ? <strong>{content}</strong> : content}</p>;
      })}
    </div>
  );
}

const inline = (content: readonly Inline[]) =>
  content.map((part, index) => {
    if (part.kind === 'code') return <code key={index}>{part.text}</code>;
    if (part.kind === 'strong') return <strong key={index}>{part.text}</strong>;
    if (part.kind === 'link') {
      return (
        <a key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
          {part.text}
        </a>
      );
    }
    return <Fragment key={index}>{part.text}</Fragment>;
  });
