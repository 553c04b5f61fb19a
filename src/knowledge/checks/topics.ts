import type { Manuscript } from '../manuscript.ts';
import type { Problem } from '../problem.ts';
import { idFault, idPattern } from '../schema/parts.ts';
import { suggest } from '../suggest.ts';
import { gapsFolder, questionsFolder } from '../topic-files.ts';
import type { Check } from './check.ts';

/** Each topic in `story.yaml` has a file in `questions/`, and each file there a topic. A file in `gaps/` is named like one. */
export const topics: Check = (manuscript) => [...questionTopics(manuscript), ...gapTopics(manuscript)];

function questionTopics(manuscript: Manuscript): readonly Problem[] {
  const { about, topicFiles } = manuscript;
  // A folder without any file has been reported.
  if (about === undefined || topicFiles.length === 0) return [];
  const ids = about.topics.map(({ id }) => id);
  return [
    ...about.topics.flatMap(({ id }, index) =>
      topicFiles.includes(id)
        ? []
        : [
            {
              ...manuscript.place(about, ['topics', index, 'id']),
              message: `there is no file ${questionsFolder}/${id}.yaml${suggest(id, topicFiles) || ': bring it back, or remove the topic'}`,
            },
          ],
    ),
    ...topicFiles
      .filter((topic) => !ids.includes(topic))
      .map((topic) => ({
        file: `${questionsFolder}/${topic}.yaml`,
        line: 1,
        column: 1,
        message: idPattern.test(topic)
          ? `story.yaml has no topic "${topic}"${suggest(topic, ids) || ': add it there, or remove this file'}`
          : `the name of the file is ${idFault}; remove it if it is a copy`,
      })),
  ];
}

function gapTopics({ gapTopics: found }: Manuscript): readonly Problem[] {
  return found
    .filter((topic) => !idPattern.test(topic))
    .map((topic) => ({
      file: `${gapsFolder}/${topic}.yaml`,
      line: 1,
      column: 1,
      message: `the name of the file is ${idFault}; remove it if it is a copy`,
    }));
}
