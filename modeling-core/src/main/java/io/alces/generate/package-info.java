/** What makes values for attributes that have none, such as the ids of new items. */
@NullMarked
@CheckReturnValue
package io.alces.generate;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
