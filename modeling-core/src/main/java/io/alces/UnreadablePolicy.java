package io.alces;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens to items that do not fit the model.
 *
 * @param told is given each item that is left out
 */
record UnreadablePolicy(Unreadable choice, @Nullable Consumer<? super UnreadableItem> told) {
    static final UnreadablePolicy FAIL = new UnreadablePolicy(Unreadable.FAIL, null);

    void handle(UnreadableItem item, List<UnreadableItem> collected) {
        if (choice == Unreadable.FAIL) {
            throw item.problem();
        }
        if (choice == Unreadable.COLLECT) {
            collected.add(item);
        }
        if (told != null) {
            told.accept(item);
        }
    }

    /** Refuses to collect for what gives no pages. */
    void checkNeedsNoPage(String result) {
        if (choice == Unreadable.COLLECT) {
            throw new IllegalStateException(result + " has no place for what Unreadable.COLLECT collects;"
                    + " read pages with execute(), or take the items by onUnreadable(item -> ..)");
        }
    }
}
