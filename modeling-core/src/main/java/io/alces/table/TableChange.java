package io.alces.table;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** One thing that is asked of a table and takes one call. Immutable. */
interface TableChange {

    /** What is to change, such as {@code index byStatus}. */
    String subject();

    /** Why the table does not allow it, one line each. */
    default List<String> problems(FoundTable found) {
        return List.of();
    }

    /** What is said of a table that is so already; empty if it is not, or if that makes no difference. */
    default Optional<String> alreadyMade(FoundTable found) {
        return Optional.empty();
    }

    /** What is said of it once it is made, one line for each thing that becomes another one. */
    List<String> words(FoundTable found);

    /** The call that makes it. */
    TableCall<?, ?> call(FoundTable found, TableSteps steps);

    /** Whether an active table shows that it is made; true for what no later change rests on. */
    default boolean isShownBy(TableDescription table) {
        return true;
    }
}
