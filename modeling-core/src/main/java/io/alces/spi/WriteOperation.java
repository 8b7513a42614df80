package io.alces.spi;

/** What is done to an item. */
public enum WriteOperation {
    /** It is stored, and was not there before. */
    CREATE,
    /** It is stored whole, in place of the one that may have been there. */
    SAVE,
    /** Attributes of it are changed. */
    UPDATE,
    /** It is removed. */
    DELETE
}
