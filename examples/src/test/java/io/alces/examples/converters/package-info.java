@NullMarked
package io.alces.examples.converters;

import org.jspecify.annotations.NullMarked;
