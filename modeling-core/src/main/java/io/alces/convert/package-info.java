/** Converters of single values that the Enhanced Client does not have, or has otherwise. */
@NullMarked
package io.alces.convert;

import org.jspecify.annotations.NullMarked;
