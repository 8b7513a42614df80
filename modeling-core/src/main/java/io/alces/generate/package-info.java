/** What makes values for attributes that have none, such as the ids of new items. */
@NullMarked
package io.alces.generate;

import org.jspecify.annotations.NullMarked;
