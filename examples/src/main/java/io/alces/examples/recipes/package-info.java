/** One small class for each question. */
@NullMarked
package io.alces.examples.recipes;

import org.jspecify.annotations.NullMarked;
