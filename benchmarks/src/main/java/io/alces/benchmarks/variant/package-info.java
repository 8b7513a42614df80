/** The ways that are compared: by hand, by the Enhanced Client, by Alces. */
@NullMarked
package io.alces.benchmarks.variant;

import org.jspecify.annotations.NullMarked;
