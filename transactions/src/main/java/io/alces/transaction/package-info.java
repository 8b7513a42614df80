/** Several operations as one: all of them, or none. */
@NullMarked
@CheckReturnValue
package io.alces.transaction;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
