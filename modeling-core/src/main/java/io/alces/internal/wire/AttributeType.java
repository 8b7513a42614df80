package io.alces.internal.wire;

/** The ten types of a stored value, by the names DynamoDB gives them. */
public enum AttributeType {
    S,
    N,
    B,
    BOOL,
    NULL,
    M,
    L,
    SS,
    NS,
    BS
}
