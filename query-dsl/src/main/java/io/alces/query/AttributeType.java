package io.alces.query;

/** The types that DynamoDB stores, for {@link Operators#attributeType}. */
public enum AttributeType {
    STRING("S"),
    NUMBER("N"),
    BINARY("B"),
    BOOLEAN("BOOL"),
    NULL("NULL"),
    MAP("M"),
    LIST("L"),
    STRING_SET("SS"),
    NUMBER_SET("NS"),
    BINARY_SET("BS");

    private final String descriptor;

    AttributeType(String descriptor) {
        this.descriptor = descriptor;
    }

    /** Returns DynamoDB's own sign for this type, {@code S} for a string. */
    public String descriptor() {
        return descriptor;
    }
}
