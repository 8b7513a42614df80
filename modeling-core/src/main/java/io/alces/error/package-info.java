/** What went wrong, by what could not be done. */
@NullMarked
package io.alces.error;

import org.jspecify.annotations.NullMarked;
