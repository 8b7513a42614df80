/** The entry point: {@link io.alces.Alces} makes models, models make operations. */
@NullMarked
@CheckReturnValue
package io.alces;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
