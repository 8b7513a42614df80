@NullMarked
package io.alces.benchmarks.variant;

import org.jspecify.annotations.NullMarked;
