package io.alces.internal.codec;

/** How a codec reaches the members of its class. */
enum CodecKind {
    /** By code that is generated for the class, or by method handles where none can be defined. */
    GENERATED,

    /** By method handles. */
    METHOD_HANDLES
}
