@NullMarked
package io.alces;

import org.jspecify.annotations.NullMarked;
