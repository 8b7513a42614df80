/** What plugins and sister modules build on. */
@NullMarked
@CheckReturnValue
package io.alces.spi;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
