/** Objects to items and back. Not for use from outside Alces. */
@NullMarked
package io.alces.internal.codec;

import org.jspecify.annotations.NullMarked;
