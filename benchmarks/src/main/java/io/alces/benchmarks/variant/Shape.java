package io.alces.benchmarks.variant;

/** The shapes of items. All are beans, but for {@link #RECORD}. */
public enum Shape {
    /** Three attributes. */
    SMALL,
    /** Twenty attributes, with a nested object, a list of objects, a map and a set. */
    TYPICAL,
    /** The typical item as a record. The Enhanced Client, which has no records, reads and writes the bean. */
    RECORD,
    /** 63 attributes of text. */
    WIDE,
    /** Five of the 63 attributes. */
    SPARSE,
    /** 64 KB in a list of a hundred nested objects. */
    LARGE;

    Subject<?> subject() {
        return switch (this) {
            case SMALL -> Subjects.READINGS;
            case TYPICAL -> Subjects.ORDERS;
            case RECORD -> Subjects.ORDER_RECORDS;
            case WIDE -> Subjects.SURVEYS;
            case SPARSE -> Subjects.SPARSE_SURVEYS;
            case LARGE -> Subjects.REPORTS;
        };
    }
}
