package io.alces.query;

/** How a value is compared with an attribute, which decides what it may be and whether the comparison holds. */
public enum Operand {
    /** The value is of the attribute's type and is compared for equality. */
    EQUALITY,

    /** The value is of the attribute's type and is compared by order, which must survive the way it is stored. */
    ORDER,

    /** The value is the beginning of the attribute, text or binary. */
    PREFIX,

    /** The value is an element of the attribute's list or set, or a part of its text or binary. */
    ELEMENT
}
