@NullMarked
package io.alces.examples;

import org.jspecify.annotations.NullMarked;
