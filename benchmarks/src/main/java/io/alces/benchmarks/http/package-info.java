/** HTTP clients that answer from memory, under the real SDK. */
@NullMarked
package io.alces.benchmarks.http;

import org.jspecify.annotations.NullMarked;
