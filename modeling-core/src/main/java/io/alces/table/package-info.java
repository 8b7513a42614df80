/** Tables: creation, change, description, removal. */
@NullMarked
@CheckReturnValue
package io.alces.table;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
