@NullMarked
package io.alces.error;

import org.jspecify.annotations.NullMarked;
