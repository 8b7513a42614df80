/** JMH benchmarks of the conversion between objects and items. */
@NullMarked
package io.alces.benchmarks;

import org.jspecify.annotations.NullMarked;
