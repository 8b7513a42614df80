/** Parts of models in another package than the models. */
@NullMarked
package io.alces.internal.codec.samples;

import org.jspecify.annotations.NullMarked;
