@NullMarked
package io.alces.benchmarks;

import org.jspecify.annotations.NullMarked;
