import { CodeExcerpt, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { SESSION_CODE } from './sample-data.tsx';

/** The first tasks of a system. */
export const WorkSample = () => (
  <WorkList label="What to do next" ordered>
    <WorkItem
      lead="1"
      title={<a href="#task">Bound the connection pool to what PostgreSQL can give</a>}
      tags={<Tag signal="behind">Too many connections</Tag>}
      reason="First because 3 incidents and an active symptom trace to it, it unlocks 4 tasks, and it costs 1.5 days."
      cost="1.5 d"
      id="DB-01"
    />
    <WorkItem
      lead="2"
      title={<a href="#task">Index the foreign keys that are joined on every order</a>}
      tags={<Tag signal="suggested">suggested by scan</Tag>}
      reason="Two of 23 keys lead no index; the slowest query of the week walks one of them."
      cost="0.5 d"
      id="DB-03"
    />
    <WorkItem
      lead="3"
      title={<a href="#task">Move sessions out of the process</a>}
      tags={<Tag signal="disputed">contradiction</Tag>}
      reason="Answered “in place”, but the code keeps them in memory, and three instances serve them."
      cost="1 d"
      id="ST-02"
    >
      <CodeExcerpt
        path="src/main.ts"
        startLine={41}
        code={SESSION_CODE}
        marked={[43]}
        markedAs="no store is given"
        commit="4f1c9ae0d2"
      />
    </WorkItem>
    <WorkItem
      lead="4"
      title={<a href="#task">Rehearse a restore and write down how long it took</a>}
      reason="Required before first users. A backup that nobody has restored is a hope."
      cost="1 d"
      id="DB-05"
    />
  </WorkList>
);
