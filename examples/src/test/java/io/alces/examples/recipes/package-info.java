@NullMarked
package io.alces.examples.recipes;

import org.jspecify.annotations.NullMarked;
