import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits long for something else comes first, what is always at work comes last: so nothing waits alone at the end. */
const ORDER = ['faults on postgres', 'faults on sqlite', 'postgres', 'sqlite', 'bot', 'browser'];

const placeOf = ({ project }: TestSpecification) => ORDER.indexOf(project.name);

/** The projects in that order, one after the other, and in each the longest files first, as usual. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
