/** The table of ratios that is made of the results of JMH. */
@NullMarked
package io.alces.benchmarks.ratio;

import org.jspecify.annotations.NullMarked;
