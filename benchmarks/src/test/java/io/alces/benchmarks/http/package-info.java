@NullMarked
package io.alces.benchmarks.http;

import org.jspecify.annotations.NullMarked;
