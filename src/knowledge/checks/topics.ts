import type { Check } from './check.ts';
import { suggest } from '../suggest.ts';

/** Each topic in `story.yaml` has a file in `questions/`, and each file a topic. */
export const topics: Check = (manuscript) => {
  const { about, topicFiles } = manuscript;
  // Without any file the folder itself has been reported.
  if (about === undefined || topicFiles.length === 0) return [];
  const ids = about.topics.map(({ id }) => id);
  return [
    ...about.topics.flatMap(({ id }, index) =>
      topicFiles.includes(id)
        ? []
        : [
            {
              ...manuscript.place(about, ['topics', index, 'id']),
              message: `there is no file questions/${id}.yaml${suggest(id, topicFiles)}`,
            },
          ],
    ),
    ...topicFiles
      .filter((topic) => !ids.includes(topic))
      .map((topic) => ({
        file: `questions/${topic}.yaml`,
        line: 1,
        column: 1,
        message: `story.yaml has no topic "${topic}"${suggest(topic, ids)}`,
      })),
  ];
};
