/** Converters of one's own, which store attributes in another type. */
@NullMarked
package io.alces.examples.converters;

import org.jspecify.annotations.NullMarked;
