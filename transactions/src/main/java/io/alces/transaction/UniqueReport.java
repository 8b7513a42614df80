package io.alces.transaction;

import java.util.List;

/**
 * How the values of unique attributes compare with the items.
 *
 * @param problems what is wrong, or was
 */
public record UniqueReport(List<UniqueProblem> problems) {
    public UniqueReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong, or all that was has been repaired. */
    public boolean isClean() {
        return problems.stream().allMatch(UniqueProblem::isRepaired);
    }
}
