complete --keep-order --exclusive --command korpass --arguments "(COMPLETE=fish PROGRAM -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --cut-at-cursor --current-token))"
