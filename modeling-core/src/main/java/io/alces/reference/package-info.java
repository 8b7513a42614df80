/** References from an item to others: {@link io.alces.reference.Ref}. */
@NullMarked
@CheckReturnValue
package io.alces.reference;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
