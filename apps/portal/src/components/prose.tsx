import { Fragment } from 'react';
import { parseMarkdown, type Inline } from './markdown';
import classes from './prose.module.css';

interface ProseProps {
  readonly text: string;
  /** Whether the text is a page of its own. The headings of a description are not headings of the page that it is on. */
  readonly isPage?: boolean;
}

/** A description from somebody's document, or a page of ours: a little Markdown, and never HTML. */
export function Prose({ text, isPage = false }: ProseProps) {
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
        if (block.kind === 'paragraph') return <p key={index}>{content}</p>;
        if (!isPage) {
          return (
            <p key={index}>
              <strong>{content}</strong>
            </p>
          );
        }
        return block.level === 1 ? <h1 key={index}>{content}</h1> : <h2 key={index}>{content}</h2>;
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
