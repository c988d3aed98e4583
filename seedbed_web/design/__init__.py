"""How every page looks: shell, components, styles, words."""
