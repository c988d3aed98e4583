"""What is to be done, watched and answered for: actions, risks, who plans, who is responsible for what."""
