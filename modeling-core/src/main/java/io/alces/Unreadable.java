package io.alces;

/** What a read does with a stored item that does not fit the model. */
public enum Unreadable {
    /** The read fails with {@link io.alces.error.UnreadableItemException}. */
    FAIL,

    /** The item is left out, as if it were not there; a limit does not count it. */
    SKIP,

    /** The item is left out and given by {@link Page#unreadable()} or {@link BatchResult#unreadable()}; for these only. */
    COLLECT
}
