/** What is written and read: items of several shapes, and samples of them. */
@NullMarked
package io.alces.benchmarks.item;

import org.jspecify.annotations.NullMarked;
