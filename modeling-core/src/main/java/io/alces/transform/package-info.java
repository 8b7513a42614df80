/** What a model may do to the values of its attributes between the object and the store. */
@NullMarked
package io.alces.transform;

import org.jspecify.annotations.NullMarked;
