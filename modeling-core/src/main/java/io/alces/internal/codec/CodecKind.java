package io.alces.internal.codec;

/** How a codec reaches the members of its class. */
enum CodecKind {
    /** By method handles at first, and by code that is generated for the class once it is used much. */
    WARMING,

    /** By code that is generated for the class, or by method handles where none can be defined. */
    GENERATED,

    /** By method handles. */
    METHOD_HANDLES
}
