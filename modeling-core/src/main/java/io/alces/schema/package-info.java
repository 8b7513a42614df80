/** How a class is laid out as an item: read once from the class, immutable, shared by all that follows. */
@NullMarked
package io.alces.schema;

import org.jspecify.annotations.NullMarked;
