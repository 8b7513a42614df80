@NullMarked
package io.alces.benchmarks.ratio;

import org.jspecify.annotations.NullMarked;
