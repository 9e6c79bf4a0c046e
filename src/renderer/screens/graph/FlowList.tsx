import { memo, type ReactNode, useDeferredValue } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { edgeInWords, namesOf } from '../../../shared/graphs/flow/flow-shapes.ts';
import type { FlowGraph } from '../../../shared/graphs/flow/flow-types.ts';
import { flowOutline } from '../../../shared/graphs/flow/flow-outline.ts';
import { describeFlowNode } from './node-words.ts';
import classes from './GraphScreen.module.css';

/** The flow as a list, for who reads it rather than looks at it. It follows the picture: of a large flow it takes longer. */
export const FlowList = memo(function FlowList({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const shown = useDeferredValue(graph, null);
  return shown && <List graph={shown} />;
});

const List = memo(function List({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const names = namesOf(graph);
  return (
    <ol className={classes.spoken} aria-label={t('Flow as a list')} data-graph-list="">
      {flowOutline(graph).map(({ stage, nodes }) => (
        <li key={stage.id}>
          {stage.name.trim() || t('Untitled stage')}
          <ol>
            {nodes.map(({ node, leads }) => (
              <li key={node.id}>
                {describeFlowNode(node).join(', ')}
                {leads.length > 0 && (
                  <ol>
                    {leads.map((edge) => (
                      <li key={edge.id}>{edgeInWords(edge, names)}</li>
                    ))}
                  </ol>
                )}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
});
