package io.alces.transaction;

/** What kept a transaction from being carried out, as far as one of its operations is concerned. */
public enum FailureReason {
    /** Nothing that DynamoDB tells: another operation was the reason. */
    NONE("None", "it had no part in the failure"),
    /** The condition of the operation does not hold for the item. */
    CONDITION_FAILED("ConditionalCheckFailed", "its condition does not hold"),
    /** Another item has a value that no two items share. */
    UNIQUE_VALUE_TAKEN("UniqueValueTaken", "another item has a value that no two items share"),
    /** Another write or transaction was at the item at the same time. */
    CONFLICT("TransactionConflict", "another write of the item was under way; try again later"),
    /** The table or an index has not enough provisioned capacity. */
    CAPACITY("ProvisionedThroughputExceeded", "the table or an index has not enough capacity; try again later"),
    /** There were too many requests at once. */
    THROTTLED("ThrottlingError", "DynamoDB throttled it; try again later"),
    /** The items of a partition key are too large for a local index. */
    ITEM_SIZE("ItemCollectionSizeLimitExceeded", "the items of its partition key are too large for a local index"),
    /**
     * The operation is invalid for the item as it is stored: it leads through something absent, does arithmetic with what
     * is no number, or makes the item larger than 400 KB.
     */
    VALIDATION(
            "ValidationError",
            "DynamoDB finds it invalid for the item as it is stored, such as a path through something absent"),
    /** Something else. */
    OTHER("", "DynamoDB does not carry it out");

    private final String code;
    private final String text;

    FailureReason(String code, String text) {
        this.code = code;
        this.text = text;
    }

    static FailureReason of(String code) {
        for (FailureReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        return OTHER;
    }

    /** Whether it may be gone the next time. */
    boolean isTransient() {
        return this == CONFLICT || this == CAPACITY || this == THROTTLED;
    }

    /** The reason in words. */
    String text() {
        return text;
    }
}
