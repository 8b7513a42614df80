/** Items as the bytes that DynamoDB sends and receives. Not for use from outside Alces. */
@NullMarked
package io.alces.internal.wire;

import org.jspecify.annotations.NullMarked;
